"""Plans and explanations as text that a clinician can read in a terminal."""
