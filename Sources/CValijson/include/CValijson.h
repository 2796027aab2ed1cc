#ifndef CVALIJSON_H
#define CVALIJSON_H
#endif
