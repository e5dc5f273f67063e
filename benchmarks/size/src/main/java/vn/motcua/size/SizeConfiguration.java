package vn.motcua.size;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.calendar.Calendars;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.journal.ConsumerPace;
import vn.motcua.journal.Consumers;
import vn.motcua.journal.JournalConsumer;
import vn.motcua.journal.Partitions;
import vn.motcua.shared.TimeDriven;

/** Found by the product's own search for components when this jar lies on its class path; asleep unless a work is named. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("size.work")
class SizeConfiguration {

    @Bean
    @Primary
    StandingClock standingClock() {
        return new StandingClock();
    }

    @Bean
    Run sizeRun(Environment environment) {
        return new Run(environment);
    }

    @Bean
    Quiet quiet(Consumers consumers, ConsumerPace pace, List<JournalConsumer> all) {
        return new Quiet(consumers, pace, all);
    }

    @Bean
    Recording recording(
            Run run,
            StandingClock clock,
            Calendars calendars,
            Catalogue catalogue,
            List<TimeDriven> timeDriven,
            Partitions partitions,
            ConsumerPace pace,
            Quiet quiet,
            JdbcClient sql,
            ProcessEngine engine) {
        return new Recording(run, clock, calendars, catalogue, timeDriven, partitions, pace, quiet, sql, engine);
    }

    @Bean
    WorkRunner workRunner(Environment environment, List<Work> works) {
        return new WorkRunner(environment.getRequiredProperty("size.work"), works);
    }
}
