package vn.motcua.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;

/**
 * What a browser does for the web application, without one: keeps cookies, sends the CSRF cookie's value as a header
 * and a fresh Idempotency-Key with each changing request.
 */
public final class Browser {

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final URI base;

    /** A browser that looks at the application on this port of the loopback address. */
    public Browser(int port) {
        base = URI.create("http://127.0.0.1:" + port);
    }

    /** Signs in; the answer has status 200 when it worked. */
    public HttpResponse<String> signIn(String username, String password) {
        get("/api/session");
        return post("/api/session", "{\"username\": \"" + username + "\", \"password\": \"" + password + "\"}");
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** Posts JSON. */
    public HttpResponse<String> post(String path, String json) {
        return send(changing(path).POST(BodyPublishers.ofString(json)));
    }

    public HttpResponse<String> delete(String path) {
        return send(changing(path).DELETE());
    }

    /** Any request, as it is: cookies are added, no header is. */
    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A request without any header of ours. */
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).header("Accept", "application/json");
    }

    /** The value of a cookie, null when there is none. */
    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse(null);
    }

    /** A request with the CSRF header and a fresh Idempotency-Key, for JSON. */
    public HttpRequest.Builder changing(String path) {
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString());
        String token = cookie("XSRF-TOKEN");
        return token == null ? request : request.header("X-XSRF-TOKEN", token);
    }
}
