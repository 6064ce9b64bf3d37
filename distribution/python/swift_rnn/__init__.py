"""What Python programs need to know of the kernel."""
