package vn.motcua.embedded;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.core.status.StatusManager;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import vn.motcua.embedded.backup.FileCopying;

/** One run of the program: what was started, ended in the opposite order however the run ends. */
final class Run implements AutoCloseable {

    private final Console console;
    private final AtomicBoolean closed = new AtomicBoolean();

    private final Restarts restarts = new Restarts();
    private volatile DataDirectory data;
    private volatile EmbeddedServers servers;
    private volatile FileCopying fileCopying;
    private volatile ConfigurableApplicationContext application;
    private volatile Runnable begin;

    Run(Console console) {
        this.console = console;
    }

    /** Starts everything and returns when it is ready. */
    void start(Settings settings, Class<?> applicationClass, String[] args) throws InterruptedException {
        this.begin = () -> spring(settings, applicationClass, args);
        Prerequisites.check(settings);
        data = DataDirectory.open(settings.data());
        servers = EmbeddedServers.start(settings, data, console::line);
        beginOnce();
        fileCopying = FileCopying.start(settings).orElse(null);
        // read before the wait: a reset may close this application meanwhile
        List<String> notices = application.getBeanProvider(StartNotice.class).stream()
                .flatMap(notice -> Stream.concat(Stream.of(""), notice.lines().stream()))
                .toList();
        console.ready(settings, servers.searchReady(), notices);
    }

    private void spring(Settings settings, Class<?> applicationClass, String[] args) {
        console.line("Starting MotCua ...");
        SpringApplication spring = new SpringApplication(applicationClass);
        spring.addListeners(new SpringProperties(settings, servers.properties()));
        // known before it is ready, so that it ends in order even while it starts
        spring.addInitializers(context -> application = context);
        if (settings.demo()) {
            spring.addInitializers(
                    context -> context.getBeanFactory().registerSingleton("startAnew", (StartAnew) this::startAnew));
        }
        spring.run(args);
    }

    /** Starts the application, and once more from nothing when it asks for that while it starts. */
    private void beginOnce() throws InterruptedException {
        begin.run();
        if (restarts.started()) {
            beginFromNothing();
        }
    }

    private void startAnew() {
        if (restarts.ask()) {
            Thread thread = new Thread(this::reset, "motcua-anew");
            // the web server's threads are daemons and hand that down: without this the JVM would end with the server
            thread.setDaemon(false);
            thread.start();
        }
    }

    private void reset() {
        try {
            console.line("The demo is put back to its first start ...");
            beginFromNothing();
            console.line("The demo is as at the first start.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            if (!closed()) {
                console.failure("it could not begin anew: " + e.getMessage() + " (the log folder tells more)");
                System.exit(StartFailure.NO_START);
            }
        }
    }

    private void beginFromNothing() throws InterruptedException {
        forget();
        begin.run();
        restarts.done();
    }

    private void forget() throws InterruptedException {
        close(application);
        servers.forget();
        data.forgetFiles();
    }

    /** Whether the run has been told to end: what fails after that is no news. */
    boolean closed() {
        return closed.get();
    }

    /** Spring with the engine, the consumers and the pool first, then the search node, then PostgreSQL. */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        quietLogging();
        try {
            close(fileCopying);
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
