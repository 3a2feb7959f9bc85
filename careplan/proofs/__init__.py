"""Proofs about a rule book: questions about every valid profile, each with a proof or a least patient as the answer."""
