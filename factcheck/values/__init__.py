"""What several stages need to know of values: words, numbers, dates, names, wording; each parsed and compared."""
