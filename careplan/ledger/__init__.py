"""The ledger: a verdict and an envelope for every therapy. It contains no medicine."""
