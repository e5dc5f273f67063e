package vn.motcua.embeddedsearch.guard;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import org.elasticsearch.common.util.concurrent.ThreadContext;
import org.elasticsearch.http.HttpRouteStats;
import org.elasticsearch.http.HttpServerTransport;
import org.elasticsearch.rest.RestChannel;
import org.elasticsearch.rest.RestRequest;
import org.elasticsearch.rest.RestResponse;
import org.elasticsearch.rest.RestStatus;

/** Answers 401 to every request without the right HTTP basic credentials. */
final class Guard implements HttpServerTransport.Dispatcher {

    private static final String USER = "motcua";

    private final HttpServerTransport.Dispatcher behind;
    private final byte[] expected;

    Guard(HttpServerTransport.Dispatcher behind, String password) {
        this.behind = behind;
        byte[] pair = (USER + ":" + password).getBytes(StandardCharsets.UTF_8);
        this.expected = ("Basic " + Base64.getEncoder().encodeToString(pair)).getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public void dispatchRequest(RestRequest request, RestChannel channel, ThreadContext context) {
        String given = request.header("Authorization");
        if (given != null && MessageDigest.isEqual(expected, given.getBytes(StandardCharsets.US_ASCII))) {
            behind.dispatchRequest(request, channel, context);
            return;
        }
        RestResponse refusal = new RestResponse(RestStatus.UNAUTHORIZED, "this node serves its MotCua alone");
        refusal.addHeader("WWW-Authenticate", "Basic realm=\"motcua\"");
        channel.sendResponse(refusal);
    }

    @Override
    public void dispatchBadRequest(RestChannel channel, ThreadContext context, Throwable cause) {
        behind.dispatchBadRequest(channel, context, cause);
    }

    @Override
    public Map<String, HttpRouteStats> getStats() {
        return behind.getStats();
    }
}
