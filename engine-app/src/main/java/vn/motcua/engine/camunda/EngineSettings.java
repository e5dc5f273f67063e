package vn.motcua.engine.camunda;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the engine.
 *
 * @param jobs whether this node runs background steps
 * @param retries waiting times before each further attempt of a failed background step, ISO-8601 durations with commas;
 *     after the last one it becomes an incident
 * @param threads how many background steps run at the same time on this node
 */
@ConfigurationProperties("motcua.engine")
public record EngineSettings(
        @DefaultValue("true") boolean jobs,
        @DefaultValue("PT10S,PT1M,PT5M") String retries,
        @DefaultValue("3") int threads) {

    public EngineSettings {
        for (String wait : retries.split(",", -1)) {
            try {
                Duration.parse(wait);
            } catch (DateTimeParseException e) {
                throw new IllegalArgumentException(
                        "motcua.engine.retries: \"" + wait + "\" is no ISO-8601 duration such as PT10S", e);
            }
        }
    }

    /** How often a background step is tried in all. */
    int attempts() {
        return retries.split(",", -1).length + 1;
    }
}
