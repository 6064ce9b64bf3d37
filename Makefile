# make lab        set up and open JupyterLab on the tutorial
# make tutorial   set up, run the tutorial headless, write it and its HTML to .build/tutorial
# make test       set up and run every test
# make browser    set up and test in JupyterLab in a headless Chromium; pictures in .build/browser
# make format     format the Swift sources
# make generate   write the generated sources anew

BIN := .venv/bin
# One release build serves the kernel, the notebooks and the tests: swift-syntax is built once.
SWIFT_BUILD := swift build --configuration release
# Jupyter asks root to say so.
ALLOW_ROOT := $(if $(filter 0,$(shell id -u)),--allow-root)
KERNEL := .build/release/swift-rnn
# Not the cells of the tests: they are written as students write.
SWIFT_FILES = $(shell find Package.swift Sources Tests -name '*.swift' -not -path '*/Cells/*')
# All but what the language has no words for: comms, passwords, payloads.
SWIFT_CONFORMANCE := Tests/Conformance --ignore Tests/Conformance/test_input_and_comms.py \
  -k "not display_is_updated and not payloads"

.PHONY: lab tutorial test browser format generate lint setup kernel

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
	@echo "==> building the kernel and the tests"
	@$(SWIFT_BUILD) --build-tests
	@$(MAKE) --no-print-directory kernel
	@swift run --configuration release --skip-build library-interface --check
	@echo "==> Swift tests"
	@swift test --configuration release --disable-testable-imports --skip-build
	@echo "==> the kernel library over real sockets, with the echo kernel"
	@$(BIN)/python -m pytest --quiet Tests/Conformance
	@echo "==> swift-rnn over real sockets"
	@KERNEL_UNDER_TEST=swift_rnn $(BIN)/python -m pytest --quiet $(SWIFT_CONFORMANCE)
	@echo "==> the command line"
	@$(BIN)/python -m pytest --quiet Tests/CommandLine
	@echo "==> other clients: the console, a kernel gateway"
	@$(BIN)/python -m pytest --quiet Tests/Clients
	@echo "==> the tutorial, from its first cell to its last"
	@$(BIN)/python -m pytest --quiet Tests/Notebooks
	@$(MAKE) --no-print-directory browser

browser: kernel
	@.ci/setup browser
	@echo "==> JupyterLab in Chromium"
	@$(BIN)/python -m pytest --quiet Tests/Browser

kernel: setup
	@echo "==> building the kernel (the first time takes about ten minutes)"
	@$(SWIFT_BUILD) --product swift-rnn
	@$(KERNEL) install --prefix .venv

setup:
	@.ci/setup

lint:
	@echo "==> checking the format and the imports"
	@swift format lint --strict $(SWIFT_FILES)
	@.ci/imports

format:
	@swift format --in-place $(SWIFT_FILES)

generate:
	@swift run --configuration release punkt-model
	@swift run --configuration release library-interface
