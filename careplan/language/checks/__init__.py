"""The mistakes that a book can have: one small function for each, one room for each subject."""
