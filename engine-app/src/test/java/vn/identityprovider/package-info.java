/** A real identity provider (Spring Authorization Server) for the tests; it runs in a process of its own. */
package vn.identityprovider;
