# make lab        set up and open JupyterLab on the tutorial
# make tutorial   set up, run the tutorial headless, write it and its HTML to .build/tutorial
# make test       set up and run every test
# make browser    set up and test in JupyterLab in a headless Chromium; pictures in .build/browser
# make fuzz       a million wrong files, texts and messages of each kind, half a million cells: hours
# make dist       the archive and the wheel for machines without Swift, in .build/dist
# make bare       make them and install them in a Debian without Swift
# make bench      the step, an epoch and generation beside NumPy, PyTorch and JAX; matrices beside NumPy; the
#                 kernel beside others
# make format     format the Swift sources
# make generate   write the generated sources anew

BIN := .venv/bin
# One release build serves the kernel, the notebooks and the tests: swift-syntax is built once.
SWIFT_BUILD := swift build --configuration release
# Jupyter asks root to say so.
ALLOW_ROOT := $(if $(filter 0,$(shell id -u)),--allow-root)
# The distribution is for Linux; only root may change the root folder to try it.
LINUX := $(filter Linux,$(shell uname))
AS_ROOT := $(if $(ALLOW_ROOT),,sudo)
KERNEL := .build/release/swift-rnn
# Not the cells of the tests: they are written as students write.
SWIFT_FILES = $(shell find Package.swift Sources Tests notebooks -name '*.swift' -not -path '*/Cells/*' -not -path '*/Errors/*')

.PHONY: lab tutorial test clients browser dist bare fuzz bench format generate lint setup kernel

lab: kernel
	@echo "==> opening JupyterLab"
	@$(BIN)/jupyter lab $(ALLOW_ROOT) notebooks/tutorial.ipynb

tutorial: kernel
	@echo "==> running every cell of notebooks/tutorial.ipynb"
	@$(BIN)/jupyter nbconvert --log-level WARN --to notebook --execute \
	  --ExecutePreprocessor.timeout=600 \
	  --output-dir .build/tutorial notebooks/tutorial.ipynb
	@echo "==> writing .build/tutorial/tutorial.html"
	@$(BIN)/jupyter nbconvert --log-level WARN --to html .build/tutorial/tutorial.ipynb
	@echo "==> done: .build/tutorial/tutorial.ipynb and .build/tutorial/tutorial.html"

test: setup lint
	@.ci/setup devices
	@echo "==> building the kernel and the tests"
	@$(SWIFT_BUILD) --build-tests
	@$(MAKE) --no-print-directory kernel
	@swift run --configuration release --skip-build library-interface --check
	@echo "==> Swift tests"
	@swift test --configuration release --disable-testable-imports --skip-build
	@echo "==> the kernel library's tests over ZeroMQ"
	@KERNEL_WIRE=ipc swift test --configuration release --disable-testable-imports --skip-build \
	  --filter JupyterKernelTests
	@echo "==> wrong files and texts"
	@swift run --configuration release --skip-build fuzz --runs 5000
	@.ci/setup notebooks
	@.ci/setup browser
	@echo "==> the notebooks, from their first cells to their last; beside them, for both wait much, all that"
	@echo "    talks to a kernel"
	@.ci/beside "$(BIN)/python -m pytest --quiet Tests/Notebooks" "$(MAKE) --no-print-directory clients"
	@echo "==> JupyterLab in Chromium, by itself: a browser that waits for a core is no reader"
	@$(BIN)/python -m pytest --quiet Tests/Browser
	@$(if $(LINUX),$(MAKE) --no-print-directory bare)

# What `test` runs of kernels and of what talks to them, when all is built.
clients:
	@echo "==> the kernel library over real sockets, with the echo kernel"
	@$(BIN)/python -m pytest --quiet Tests/Conformance
	@echo "==> swift-rnn over real sockets"
	@KERNEL_UNDER_TEST=swift_rnn $(BIN)/python -m pytest --quiet Tests/Conformance
	@echo "==> the library alone"
	@$(BIN)/python -m pytest --quiet Tests/Library
	@echo "==> the command line"
	@$(BIN)/python -m pytest --quiet Tests/CommandLine
	@echo "==> other clients: the console, a kernel gateway, a hub with two students"
	@$(BIN)/python -m pytest --quiet Tests/Clients
	@echo "==> the course: nbgrader hands out, collects and grades"
	@$(BIN)/python -m pytest --quiet Tests/Course

browser: kernel
	@.ci/setup browser
	@echo "==> JupyterLab in Chromium"
	@$(BIN)/python -m pytest --quiet Tests/Browser

dist: kernel
	@echo "==> making the archive and the wheel"
	@$(BIN)/python distribution/dist.py

bare: dist
	@.ci/setup distribution
	@echo "==> the archive and the wheel in a Debian without Swift"
	@$(AS_ROOT) $(BIN)/python -m pytest --quiet Tests/Distribution

fuzz: kernel
	@.ci/fuzz
	@$(SWIFT_BUILD) --product echo-kernel
	@CELL_FUZZ_RUNS=500000 swift test --configuration release --disable-testable-imports \
	  --filter CellFuzzTests
	@FULL=1 $(BIN)/python -m pytest --quiet Tests/Conformance/test_endurance.py
	@FULL=1 KERNEL_UNDER_TEST=swift_rnn $(BIN)/python -m pytest --quiet Tests/Conformance/test_endurance.py

bench: kernel
	@test -x Benchmarks/.venv/bin/python || python3 -m venv Benchmarks/.venv
	@Benchmarks/.venv/bin/pip install --quiet -r Benchmarks/requirements.txt
	@$(SWIFT_BUILD) --package-path Benchmarks --product step-server
	@Benchmarks/.venv/bin/python Benchmarks/bench.py
	@$(KERNEL) install --prefix Benchmarks/.venv
	@Benchmarks/.venv/bin/python Benchmarks/matrices
	@Benchmarks/.venv/bin/python Benchmarks/kernel

kernel: setup
	@echo "==> building the kernel (the first time takes about ten minutes, on slow machines thirteen)"
	@$(SWIFT_BUILD) --product swift-rnn
	@$(KERNEL) install --prefix .venv

setup:
	@.ci/setup

lint:
	@echo "==> checking the format, the imports and the layers"
	@swift format lint --strict $(SWIFT_FILES)
	@.ci/imports
	@.ci/layers

format:
	@swift format --in-place $(SWIFT_FILES)

generate:
	@swift run --configuration release punkt-model
	@swift run --configuration release library-interface
