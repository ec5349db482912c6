"""The local model: its files and their checks, the confined worker around llama.cpp, and the desk's side."""
