/** The executable jar killed in the middle of its work, and a comparison of what it told its clients with what it kept. */
package vn.motcua.crash;
