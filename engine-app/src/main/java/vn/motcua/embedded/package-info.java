/** The embedded default: PostgreSQL and Elasticsearch as processes of our own, and what is settled before Spring starts. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = "shared")
package vn.motcua.embedded;
