"""The week: fits the open therapies into the patient's time. It contains no medicine."""
