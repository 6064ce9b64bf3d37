#include <histedit.h>
#include <stdbool.h>
#include <stdio.h>

// The library's own functions take variable arguments, which Swift cannot pass.

typedef unsigned char (*EditLineFunction)(EditLine *, int);

static inline void editline_set_owner(EditLine *e, void *owner) {
  el_set(e, EL_CLIENTDATA, owner);
}

static inline void *editline_owner(EditLine *e) {
  void *owner = NULL;
  el_get(e, EL_CLIENTDATA, &owner);
  return owner;
}

static inline void editline_set_prompt(EditLine *e, char *(*prompt)(EditLine *)) {
  el_set(e, EL_PROMPT, prompt);
}

// Keys as in emacs, and Ctrl-C as a key: otherwise it would be a signal in the middle of a line.
static inline void editline_use_keys(EditLine *e) {
  el_set(e, EL_EDITOR, "emacs");
  el_set(e, EL_SETTY, "-d", "-isig", NULL);
}

static inline void editline_bind(EditLine *e, const char *key, const char *name,
                                 const char *help, EditLineFunction function) {
  el_set(e, EL_ADDFN, name, help, function);
  el_set(e, EL_BIND, key, name, NULL);
}

// Takes the terminal before the prompt is shown. The library does so after it: a Ctrl-D typed between the two is
// still the terminal's mark for the end of a file, which then reads as a NUL and ends nothing.
static inline void editline_take_terminal(EditLine *e) {
  el_set(e, EL_PREP_TERM, 1);
}

static inline EditLine *editline_open(const char *program) {
  return el_init(program, stdin, stdout, stderr);
}

static inline void editline_use_history(EditLine *e, History *lines, int size) {
  HistEvent event;
  history(lines, &event, H_SETSIZE, size);
  history(lines, &event, H_SETUNIQUE, 1);
  el_set(e, EL_HIST, history, lines);
}

static inline void editline_remember(History *lines, const char *line) {
  HistEvent event;
  history(lines, &event, H_ENTER, line);
}

static inline bool editline_load(History *lines, const char *path) {
  HistEvent event;
  return history(lines, &event, H_LOAD, path) >= 0;
}

static inline bool editline_save(History *lines, const char *path) {
  HistEvent event;
  return history(lines, &event, H_SAVE, path) >= 0;
}
