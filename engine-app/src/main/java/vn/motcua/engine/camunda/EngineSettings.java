package vn.motcua.engine.camunda;

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
        @DefaultValue("3") int threads) {}
