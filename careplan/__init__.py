"""Personalised, explained, evidence-cited plans of non-drug pain care, for clinicians and their apps."""
