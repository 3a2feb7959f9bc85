"""The words of the guideline, one room a subject; authors import them from :mod:`careplan.rules.patient`."""
