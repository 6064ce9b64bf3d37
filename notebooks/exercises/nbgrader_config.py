"""nbgrader's settings for the exercises: run its commands in this folder."""

c = get_config()  # noqa: F821: nbgrader defines it.

c.CourseDirectory.course_id = "recurrent-networks"

# What a student finds in the place of a solution. It has to be an error, or an exercise that nobody
# touched would look as if it had been done.
c.ClearSolutions.code_stub = {
    "swift": '// YOUR CODE HERE\nfatalError("this exercise is still to be done")',
}

# Seconds for a cell. The exercises need less than one; an endless loop is cut off here.
c.Execute.timeout = 30
