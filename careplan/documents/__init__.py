"""Documents that are generated from the evidence and the rules; ``make documents`` writes them anew."""
