/** Who is who and who may do what: the dated tree of units, officers and their positions, access, sign-in. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "journal", "embedded"})
package vn.motcua.organisation;
