package vn.motcua.embeddedsearch.guard;

import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.elasticsearch.common.network.NetworkService;
import org.elasticsearch.common.settings.ClusterSettings;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.common.util.BigArrays;
import org.elasticsearch.common.util.PageCacheRecycler;
import org.elasticsearch.common.util.concurrent.ThreadContext;
import org.elasticsearch.http.HttpPreRequest;
import org.elasticsearch.http.HttpServerTransport;
import org.elasticsearch.indices.breaker.CircuitBreakerService;
import org.elasticsearch.telemetry.tracing.Tracer;
import org.elasticsearch.threadpool.ThreadPool;
import org.elasticsearch.transport.netty4.Netty4Plugin;
import org.elasticsearch.xcontent.NamedXContentRegistry;

/** The stock HTTP transport with a {@link Guard} before it when the parent process gave a password. */
public final class GuardedHttpPlugin extends Netty4Plugin {

    /** Environment variable with the password; unlike an argument it is not shown to other users. */
    static final String PASSWORD = "MOTCUA_NODE_PASSWORD";

    @Override
    public Map<String, Supplier<HttpServerTransport>> getHttpTransports(
            Settings settings,
            ThreadPool threads,
            BigArrays arrays,
            PageCacheRecycler recycler,
            CircuitBreakerService breakers,
            NamedXContentRegistry content,
            NetworkService network,
            HttpServerTransport.Dispatcher dispatcher,
            BiConsumer<HttpPreRequest, ThreadContext> perRequest,
            ClusterSettings clusterSettings,
            Tracer tracer) {
        String password = System.getenv(PASSWORD);
        return super.getHttpTransports(
                settings,
                threads,
                arrays,
                recycler,
                breakers,
                content,
                network,
                password == null ? dispatcher : new Guard(dispatcher, password),
                perRequest,
                clusterSettings,
                tracer);
    }
}
