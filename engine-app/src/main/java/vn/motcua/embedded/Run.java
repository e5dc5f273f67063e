package vn.motcua.embedded;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.core.status.StatusManager;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** One run of the program: what was started, ended in the opposite order however the run ends. */
final class Run implements AutoCloseable {

    private final Console console;
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile DataDirectory data;
    private volatile EmbeddedServers servers;
    private volatile Runnable begin;
    private volatile ConfigurableApplicationContext application;

    Run(Console console) {
        this.console = console;
    }

    /** Starts everything and returns when it is ready. */
    void start(Settings settings, Class<?> applicationClass, String[] args) throws InterruptedException {
        this.begin = () -> spring(settings, applicationClass, args);
        Prerequisites.check(settings);
        data = DataDirectory.open(settings.data());
        servers = EmbeddedServers.start(settings, data, console::line, this::searchDataLost);
        begin.run();
        console.ready(settings, servers.searchReady(), application.getBeanProvider(StartNotice.class));
    }

    private void spring(Settings settings, Class<?> applicationClass, String[] args) {
        console.line("Starting MotCua ...");
        SpringApplication spring = new SpringApplication(applicationClass);
        spring.addListeners(new SpringProperties(settings, servers.properties()));
        spring.addInitializers(
                context -> context.getBeanFactory().registerSingleton("startAnew", (StartAnew) this::startAnew));
        application = spring.run(args);
    }

    private void startAnew() {
        Thread thread = new Thread(
                () -> {
                    close(application);
                    servers.forgetDatabase();
                    begin.run();
                    console.line("The demo is as at the first start.");
                },
                "motcua-anew");
        thread.start();
    }

    private void searchDataLost() {
        ConfigurableApplicationContext running = application;
        // before that there is nobody to tell: the search module looks for its index when it starts
        if (running != null && running.isActive()) {
            running.publishEvent(new SearchDataLost());
        }
    }

    /** Spring with the engine, the consumers and the pool first, then the search node, then PostgreSQL. */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        quietLogging();
        try {
            close(application);
        } finally {
            try {
                close(servers);
            } finally {
                close(data);
            }
        }
    }

    /** Spring closes the log files before its last words, and the logging library would tell the terminal so. */
    private static void quietLogging() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            StatusManager status = context.getStatusManager();
            status.getCopyOfStatusListenerList().forEach(status::remove);
        }
    }

    private static void close(AutoCloseable part) {
        try {
            if (part != null) {
                part.close();
            }
        } catch (Exception e) {
            throw new IllegalStateException("a part of MotCua did not stop in order", e);
        }
    }
}
