"""nbgrader's settings for the exercises: run its commands in this folder."""

from nbclient.exceptions import CellTimeoutError, DeadKernelError
from nbformat.v4 import new_output
from nbgrader import preprocessors
from nbgrader.converters.autograde import Autograde
from nbgrader.utils import is_locked

c = get_config()  # noqa: F821: nbgrader defines it.

c.CourseDirectory.course_id = "recurrent-networks"

# What a student finds in the place of a solution. It has to be an error, or an exercise that nobody
# touched would look as if it had been done. `swift-rnn notebooks` writes the same.
c.ClearSolutions.code_stub = {
    "swift": '// YOUR CODE HERE\nfatalError("this exercise is still to be done")',
}

# Seconds for a cell. The exercises need less than one; an endless loop is cut off here.
c.Execute.timeout = 30

# How `zip_collect` reads the names of files that a learning platform gives: NAME_1-text.ipynb.
c.FileNameCollectorPlugin.named_regexp = r".*/(?P<student_id>[^_/]+)_(?P<file_id>[^/]+)"


class Execute(preprocessors.Execute):
    """Runs a submission so that a cell can cost its own points and no others.

    nbgrader itself gives a submission up when its kernel ends, or hears neither a cell's end nor an
    interrupt, and it skips the cells, checks too, that a student has tagged so.
    """

    def preprocess(self, *arguments, **options):
        self.fatal = set()
        return super().preprocess(*arguments, **options)

    def preprocess_cell(self, cell, resources, index):
        cell.metadata.pop("tags", None)
        # The kernel fails a check that uses what hides a name of a locked cell.
        self.kc.session.metadata = {"nbgrader": {"locked": is_locked(cell)}}
        try:
            return super().preprocess_cell(cell, resources, index)
        except (CellTimeoutError, DeadKernelError) as error:
            self.fatal.add(index)
            self.start_anew(resources, index)
            message = "this cell ended the kernel" if isinstance(error, DeadKernelError) else (
                "this cell did not end when its time was up")
            cell.outputs.append(new_output(
                "error", ename="KernelLost", evalue=message, traceback=[
                    f"error: {message}",
                    "note: the cells after it run in a new kernel, as if this one were not there"]))
            return cell, resources

    def start_anew(self, resources, index):
        """Brings a new kernel to where the old one was before a cell."""
        self.shutdown_kernel = "immediate"
        self._cleanup_kernel()
        self.create_kernel_manager()
        self.start_new_kernel()
        self.start_new_kernel_client()
        for earlier in range(index):
            if earlier not in self.fatal:
                self.preprocess_cell(self.nb.cells[earlier], resources, earlier)


c.Autograde.autograde_preprocessors = [
    Execute if usual is preprocessors.Execute else usual
    for usual in Autograde.class_traits()["autograde_preprocessors"].default()]
