// libgit2 as the Git target sees it: the public headers, and a plain function for each call that Swift cannot
// make itself (C variadics) or whose constness differs between libgit2 1.5 and 1.9.
#pragma once

#include <malloc.h>
#include <spawn.h>

#include <git2.h>
#include <git2/sys/commit.h>
#include <git2/sys/mempack.h>
#include <git2/sys/odb_backend.h>
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

static inline int ibid_git_set_packed_priority(int priority) {
  return git_libgit2_opts(GIT_OPT_SET_ODB_PACKED_PRIORITY, priority);
}

// A source of objects, and what it reads them with.
typedef struct {
  git_odb_backend parent;
  void *reader;
} ibid_git_odb_backend;

static inline int ibid_git_set_owner_validation(int enabled) {
  return git_libgit2_opts(GIT_OPT_SET_OWNER_VALIDATION, enabled);
}

static inline int ibid_git_set_extensions(const char **names, size_t count) {
  return git_libgit2_opts(GIT_OPT_SET_EXTENSIONS, names, count);
}

static inline int ibid_git_set_system_config_folder(const char *folder) {
  return git_libgit2_opts(GIT_OPT_SET_SEARCH_PATH, GIT_CONFIG_LEVEL_SYSTEM, folder);
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
