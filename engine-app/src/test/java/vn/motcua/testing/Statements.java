package vn.motcua.testing;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** The SQL statements of one request, as Spring's JDBC layer tells them; what other threads do meanwhile is left out. */
public final class Statements {

    private Statements() {}

    /**
     * The statements of the thread that served the request, in order.
     *
     * @param own part of a statement that only this request issues
     */
    public static List<String> of(String own, Runnable request) {
        Logger logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        Level before = logger.getLevel();
        boolean additive = logger.isAdditive();
        ListAppender<ILoggingEvent> told = new ListAppender<>() {
            @Override
            protected void append(ILoggingEvent event) {
                // otherwise the event would name the thread that asks for its name first
                event.prepareForDeferredProcessing();
                super.append(event);
            }
        };
        told.start();
        logger.setLevel(Level.DEBUG);
        logger.setAdditive(false);
        logger.addAppender(told);
        try {
            request.run();
        } finally {
            logger.detachAppender(told);
            logger.setAdditive(additive);
            logger.setLevel(before);
        }
        List<ILoggingEvent> events;
        synchronized (told) {
            events = List.copyOf(told.list);
        }
        List<String> threads = events.stream()
                .filter(event -> event.getThreadName().startsWith("http-"))
                .filter(event -> event.getFormattedMessage().contains(own))
                .map(ILoggingEvent::getThreadName)
                .distinct()
                .toList();
        assertThat(threads).as("threads that ran “%s”", own).hasSize(1);
        return events.stream()
                .filter(event -> event.getThreadName().equals(threads.get(0)))
                .map(ILoggingEvent::getFormattedMessage)
                .filter(message -> message.contains("["))
                .toList();
    }
}
