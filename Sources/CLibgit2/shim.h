// libgit2 as the Git target sees it: the public headers, and a plain function for each call that Swift cannot
// make itself (C variadics) or whose constness differs between libgit2 1.5 and 1.9.
#pragma once

#include <malloc.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>

#include <git2.h>
#include <git2/sys/alloc.h>
#include <git2/sys/commit.h>
#include <git2/sys/mempack.h>
#include <git2/sys/repository.h>
// From libgit2 1.8 on, git_error_clear is declared here.
#if __has_include(<git2/sys/errors.h>)
#include <git2/sys/errors.h>
#endif

static inline int ibid_git_set_strict_hash_verification(int enabled) {
  return git_libgit2_opts(GIT_OPT_ENABLE_STRICT_HASH_VERIFICATION, enabled);
}

static inline int ibid_git_set_fsync(int enabled) {
  return git_libgit2_opts(GIT_OPT_ENABLE_FSYNC_GITDIR, enabled);
}

static inline int ibid_git_set_caching(int enabled) {
  return git_libgit2_opts(GIT_OPT_ENABLE_CACHING, enabled);
}

static inline int ibid_git_set_owner_validation(int enabled) {
  return git_libgit2_opts(GIT_OPT_SET_OWNER_VALIDATION, enabled);
}

static inline int ibid_git_set_extensions(const char **names, size_t count) {
  return git_libgit2_opts(GIT_OPT_SET_EXTENSIONS, names, count);
}

static inline int ibid_git_set_system_config_folder(const char *folder) {
  return git_libgit2_opts(GIT_OPT_SET_SEARCH_PATH, GIT_CONFIG_LEVEL_SYSTEM, folder);
}

// Up to libgit2 1.7 an allocator has more members; strings and lists are taken from the C library.
#if LIBGIT2_VER_MAJOR == 1 && LIBGIT2_VER_MINOR < 8
static inline char *ibid_git_strdup(const char *text, const char *file, int line) { return strdup(text); }

static inline char *ibid_git_strndup(const char *text, size_t most, const char *file, int line) {
  return strndup(text, most);
}

static inline char *ibid_git_substrdup(const char *text, size_t length, const char *file, int line) {
  char *copy = length < SIZE_MAX ? (char *)malloc(length + 1) : NULL;
  if (copy) {
    memcpy(copy, text, length);
    copy[length] = 0;
  }
  return copy;
}

static inline void *ibid_git_relist(void *list, size_t count, size_t size, const char *file, int line) {
  size_t total;
  return __builtin_mul_overflow(count, size, &total) ? NULL : realloc(list, total);
}

static inline void *ibid_git_list(size_t count, size_t size, const char *file, int line) {
  return ibid_git_relist(NULL, count, size, file, line);
}
#endif

// Has libgit2 take memory by these functions from now on, and give it back by `free`.
static inline int ibid_git_set_allocator(
    void *(*take)(size_t size, const char *file, int line),
    void *(*take_zeroed)(size_t count, size_t size, const char *file, int line),
    void *(*retake)(void *piece, size_t size, const char *file, int line)) {
  git_allocator allocator = {0};
  allocator.gmalloc = take;
  allocator.grealloc = retake;
  allocator.gfree = free;
#if LIBGIT2_VER_MAJOR == 1 && LIBGIT2_VER_MINOR < 8
  allocator.gcalloc = take_zeroed;
  allocator.gstrdup = ibid_git_strdup;
  allocator.gstrndup = ibid_git_strndup;
  allocator.gsubstrdup = ibid_git_substrdup;
  allocator.greallocarray = ibid_git_relist;
  allocator.gmallocarray = ibid_git_list;
#endif
  return git_libgit2_opts(GIT_OPT_SET_ALLOCATOR, &allocator);
}

// A commit object with at most one parent. No reference is moved. libgit2 checks that tree and parent exist.
static inline int ibid_git_commit_create(
    git_oid *out, git_repository *repository, const git_signature *author, const git_signature *committer,
    const char *message, const git_oid *tree, const git_oid *parent) {
  const git_oid *parents[1] = {parent};
  return git_commit_create_from_ids(
      out, repository, NULL, author, committer, NULL, message, tree, parent ? 1 : 0, parents);
}

// Linux's, which the C library declares only to those who ask for its extensions: synchronises one whole file
// system.
int syncfs(int descriptor);

// The same of: a file that is in memory alone, a pipe that no other program started meanwhile inherits, and the folder
// and the open files that a program is started with.
int memfd_create(const char *name, unsigned int flags);
int pipe2(int descriptors[2], int flags);
int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *actions, int first);
int posix_spawn_file_actions_addchdir_np(posix_spawn_file_actions_t *restrict actions, const char *restrict path);
