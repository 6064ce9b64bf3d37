#include <stddef.h>
#include <stdlib.h>

#ifdef __GLIBC__
#include <malloc.h>

// The bytes that were freed, and that the next allocations take before they ask the system.
static inline size_t malloc_free_bytes(void) { return mallinfo2().fordblks; }

// Gives freed memory back to the system.
static inline void malloc_give_back(void) { malloc_trim(0); }
#else
static inline size_t malloc_free_bytes(void) { return 0; }
static inline void malloc_give_back(void) {}
#endif
