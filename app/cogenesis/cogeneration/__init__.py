"""The paper's methods: sketches, the local model's own plan, prompts, and the draft that comes of them."""
