"""One module for each tool that the benchmark scores."""
