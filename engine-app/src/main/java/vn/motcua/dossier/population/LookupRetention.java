package vn.motcua.dossier.population;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets for whom the population database was asked once that is a year ago; who asked stays. */
@Component
class LookupRetention {

    private static final Logger LOG = LoggerFactory.getLogger(LookupRetention.class);

    private final JdbcClient jdbc;

    LookupRetention(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By a function of the database, for the application changes no row of this table itself. */
    @Scheduled(initialDelayString = "PT20M", fixedDelayString = "PT24H")
    int forget() {
        int forgotten = jdbc.sql("select motcua.population_lookup_forget()")
                .query(Integer.class)
                .single();
        if (forgotten > 0) {
            LOG.info("{} numbers that were asked for more than a year ago are forgotten", forgotten);
        }
        return forgotten;
    }
}
