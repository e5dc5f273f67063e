/** Search across dossiers: the projection of the journal into Elasticsearch, the queries, and the watch over drift. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "journal",
            "organisation",
            "catalogue",
            "dossier",
            "document",
            "deadline",
            "work"
        })
package vn.motcua.search;

import org.springframework.modulith.ApplicationModule;
