"""How well passages and past texts are found, on writing tasks of people with known texts."""
