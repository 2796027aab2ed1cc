#include <unilbrk.h>
#include <stddef.h>
#include <stdbool.h>
#include <unicase.h>
#include <unictype.h>
#include <unigbrk.h>
#include <uninorm.h>
#include <uniwbrk.h>
#include <uniwidth.h>

/* Declared, not included: these headers rename the integer types, which <stdlib.h> may not see. */
extern void *memmem(const void *, size_t, const void *, size_t);
extern void free(void *);

/* Where `needle` first stands in `text`, or -1: memmem(3) is linear in the worst case, and hidden
   without _GNU_SOURCE. */
static inline ptrdiff_t ibid_find(const unsigned char *text, size_t length, const unsigned char *needle,
                                  size_t needle_length) {
  const unsigned char *found = memmem(text, length, needle, needle_length);
  return found ? found - text : -1;
}

static inline size_t ibid_normalize(uninorm_t form, const uint8_t *text, size_t length, uint8_t *room,
                                    size_t capacity) {
  size_t written = capacity;
  uint8_t *result = u8_normalize(form, text, length, room, &written);
  if (result == room) return written;
  free(result);
  return 0;
}

/* Writes `text` to `room` in NFC, or in NFKC; its length, or 0 where there is not room enough. */
static inline size_t ibid_compose(const uint8_t *text, size_t length, uint8_t *room, size_t capacity) {
  return ibid_normalize(UNINORM_NFC, text, length, room, capacity);
}
static inline size_t ibid_compose_compatibly(const uint8_t *text, size_t length, uint8_t *room,
                                             size_t capacity) {
  return ibid_normalize(UNINORM_NFKC, text, length, room, capacity);
}

/* The general categories' bit masks, which <unictype.h> gives as macros that Swift cannot see. */
static inline bool ibid_is_letter_or_mark(ucs4_t uc) {
  return uc_is_general_category_withtable(uc, UC_CATEGORY_MASK_L | UC_CATEGORY_MASK_M);
}
static inline bool ibid_is_decimal_digit(ucs4_t uc) {
  return uc_is_general_category_withtable(uc, UC_CATEGORY_MASK_Nd);
}
static inline bool ibid_is_number(ucs4_t uc) {
  return uc_is_general_category_withtable(uc, UC_CATEGORY_MASK_N);
}
/* Opening punctuation (Ps, Pi), closing punctuation (Pe, Pf), any punctuation, currency, pictures. */
static inline bool ibid_is_opening(ucs4_t uc) {
  return uc_is_general_category_withtable(uc, UC_CATEGORY_MASK_Ps | UC_CATEGORY_MASK_Pi);
}
static inline bool ibid_is_closing(ucs4_t uc) {
  return uc_is_general_category_withtable(uc, UC_CATEGORY_MASK_Pe | UC_CATEGORY_MASK_Pf);
}
static inline bool ibid_is_punctuation(ucs4_t uc) {
  return uc_is_general_category_withtable(uc, UC_CATEGORY_MASK_P);
}
static inline bool ibid_is_currency(ucs4_t uc) {
  return uc_is_general_category_withtable(uc, UC_CATEGORY_MASK_Sc);
}
static inline bool ibid_is_other_symbol(ucs4_t uc) {
  return uc_is_general_category_withtable(uc, UC_CATEGORY_MASK_So);
}
