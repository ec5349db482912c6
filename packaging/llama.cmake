set(LLAMA_BUILD_COMMON OFF CACHE BOOL "" FORCE) # forced on by llama-cpp-python, used by none of its bindings
