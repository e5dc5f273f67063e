package vn.motcua.size;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.beans.factory.annotation.Value;
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
import vn.motcua.journal.GeneratedChain;
import vn.motcua.journal.JournalConsumer;
import vn.motcua.journal.JournalVerifier;
import vn.motcua.journal.Partitions;
import vn.motcua.search.IndexStatus;
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
    Quiet quiet(
            Consumers consumers, ConsumerPace pace, List<JournalConsumer> all, JdbcClient sql, StandingClock clock) {
        return new Quiet(consumers, pace, all, sql, clock);
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
    Generation generation(Run run, ProcessEngine engine, GeneratedChain digests, List<JournalConsumer> consumers) {
        return new Generation(run, engine, digests, consumers);
    }

    @Bean
    Dump dump(
            Run run,
            JournalVerifier verifier,
            @Value("${motcua.search.url}") String url,
            @Value("${motcua.search.user}") String user,
            @Value("${motcua.search.password}") String password) {
        String basic = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        return new Dump(run, verifier, new Dump.SearchAccess(url, "Basic " + basic));
    }

    @Bean
    Proof proof(Run run, Dump dump, IndexStatus index) {
        return new Proof(run, dump, index);
    }

    @Bean
    Replay replay(
            Run run,
            StandingClock clock,
            Calendars calendars,
            List<TimeDriven> timeDriven,
            Partitions partitions,
            Quiet quiet,
            Consumers consumers,
            ConsumerPace pace,
            JdbcClient sql,
            ProcessEngine engine,
            Dump dump) {
        return new Replay(run, clock, calendars, timeDriven, partitions, quiet, consumers, pace, sql, engine, dump);
    }

    @Bean
    WorkRunner workRunner(Environment environment, List<Work> works) {
        return new WorkRunner(environment.getRequiredProperty("size.work"), works);
    }
}
