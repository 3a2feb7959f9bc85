"""The rule language: conditions, terms, doses, rules, their meaning, checks and sentences."""
