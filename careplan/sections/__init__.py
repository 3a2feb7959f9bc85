"""The parts of a patient profile that are long lists of words, one room each."""
