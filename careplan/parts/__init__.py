"""The parts of a plan beside the ledger and the week: questions, trace, advice lines, courses."""
