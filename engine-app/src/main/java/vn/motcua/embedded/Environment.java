package vn.motcua.embedded;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads single settings; each wrong one ends in a {@link StartFailure} that names it. */
final class Environment {

    private static final String BYTE = "(?:25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])";

    /** Addresses in figures, so that nothing is asked of a name server. */
    private static final Pattern NETWORK =
            Pattern.compile("(" + BYTE + "(?:\\." + BYTE + "){3}|[0-9A-Fa-f.]*:[0-9A-Fa-f.:]*)(?:/([0-9]{1,3}))?");

    private final Map<String, String> variables;

    /** Refuses names of ours that do not exist: a typing slip must not silently mean the default. */
    Environment(Map<String, String> variables) {
        this.variables = variables;
        for (String name : variables.keySet()) {
            if (name.startsWith(Setting.PREFIX) && Setting.named(name).isEmpty()) {
                throw StartFailure.setting(name, "is not a setting of MotCua: the README lists them all.");
            }
        }
    }

    /** The value; an empty one counts as not set. */
    Optional<String> text(Setting setting) {
        return Optional.ofNullable(variables.get(setting.name()))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    boolean has(Setting setting) {
        return text(setting).isPresent();
    }

    /** A setting that another one makes necessary. */
    String required(Setting setting, Setting because) {
        return text(setting)
                .orElseThrow(() -> StartFailure.setting(setting.name(), "must be set, because " + because + " is."));
    }

    /** A setting that makes no sense alone. */
    void onlyWith(Setting setting, Setting other) {
        if (has(setting) && !has(other)) {
            throw StartFailure.setting(setting.name(), "has no meaning without " + other + ".");
        }
    }

    int port(Setting setting, int byDefault) {
        String value = text(setting).orElse(Integer.toString(byDefault));
        if (value.matches("\\d{1,5}")) {
            int port = Integer.parseInt(value);
            if (port >= 1 && port <= 65535) {
                return port;
            }
        }
        throw wrong(setting, "must be a port between 1 and 65535", value);
    }

    boolean onOff(Setting setting, boolean byDefault) {
        String value = text(setting).orElse(byDefault ? "on" : "off").toLowerCase(Locale.ROOT);
        return switch (value) {
            case "on", "true" -> true;
            case "off", "false" -> false;
            default -> throw wrong(setting, "must be on or off", value);
        };
    }

    /** A whole address with host, in one of the schemes; without a slash at its end. */
    Optional<String> url(Setting setting, Set<String> schemes) {
        Optional<String> value = text(setting);
        value.ifPresent(url -> checkUrl(setting, url, schemes));
        return value.map(url -> url.replaceAll("/+$", ""));
    }

    private static void checkUrl(Setting setting, String url, Set<String> schemes) {
        try {
            URI uri = new URI(url);
            if (uri.getScheme() != null && schemes.contains(uri.getScheme()) && uri.getHost() != null) {
                if (uri.getUserInfo() != null) {
                    throw StartFailure.setting(
                            setting.name(), "must not hold a user or password: there are settings of their own.");
                }
                return;
            }
        } catch (URISyntaxException e) {
            // answered below, like every other wrong address
        }
        throw wrong(setting, "must be an address that starts with " + String.join(":// or ", schemes) + "://", url);
    }

    /** Addresses or networks, all of them as {@code address/bits}. */
    List<String> networks(Setting setting) {
        return text(setting).map(value -> Arrays.asList(value.split(",", -1))).orElse(List.of()).stream()
                .map(value -> network(setting, value.strip()))
                .toList();
    }

    private static String network(Setting setting, String value) {
        Matcher parts = NETWORK.matcher(value);
        if (parts.matches()) {
            try {
                int length = 8 * InetAddress.getByName(parts.group(1)).getAddress().length;
                int bits = parts.group(2) == null ? length : Integer.parseInt(parts.group(2));
                if (bits <= length) {
                    return parts.group(1) + "/" + bits;
                }
            } catch (UnknownHostException e) {
                // answered below, like every other wrong address
            }
        }
        throw wrong(setting, "must be IP addresses or networks such as 10.0.0.0/24, with commas between", value);
    }

    Optional<Path> file(Setting setting) {
        Optional<Path> path = text(setting).map(value -> path(setting, value));
        path.filter(file -> !Files.isReadable(file)).ifPresent(file -> {
            throw wrong(setting, "must be a file that MotCua can read", file.toString());
        });
        return path;
    }

    Path folder(Setting setting, String byDefault) {
        return path(setting, text(setting).orElse(byDefault));
    }

    private static Path path(Setting setting, String value) {
        try {
            return Path.of(value).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw wrong(setting, "must be a path in the letters of this system's locale (try LC_ALL=C.UTF-8)", value);
        }
    }

    static StartFailure wrong(Setting setting, String rule, String value) {
        return StartFailure.setting(setting.name(), rule + ", not \"" + value + "\".");
    }
}
