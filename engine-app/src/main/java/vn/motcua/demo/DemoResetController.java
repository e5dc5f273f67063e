package vn.motcua.demo;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.embedded.StartAnew;
import vn.motcua.shared.web.Endpoint;

/** Puts the demo back to its first start; exists in the demo only, so the interface's description is silent about it. */
@Hidden
@RestController
@RequestMapping("/api/demo")
@Profile("demo")
class DemoResetController {

    private final ApplicationContext context;
    private final StartAnew startAnew;

    DemoResetController(ApplicationContext context, StartAnew startAnew) {
        this.context = context;
        this.startAnew = startAnew;
    }

    /** Answers at once; {@code /actuator/health/readiness} says when the demo is made again. */
    @PostMapping("/reset")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Endpoint(
            id = "resetDemo",
            summary = "Starts the demo anew",
            withoutKey = "It may start anew as often as it is asked to")
    void reset() {
        AvailabilityChangeEvent.publish(context, ReadinessState.REFUSING_TRAFFIC);
        startAnew.now();
    }
}
