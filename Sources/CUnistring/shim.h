#include <uninorm.h>
#include <uniwbrk.h>
#include <uniwidth.h>
