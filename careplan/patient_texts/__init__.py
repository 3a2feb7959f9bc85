"""What the patient is told: a leaflet for each therapy, and the leaflets of a plan."""
