#include "CValijson.h"
