package org.tenderway.regime.web;

import java.util.stream.Collectors;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tenderway.regime.Deadlines;

/** Publishes the machine names of the duties in the description of the interface, from the table itself. */
@Configuration
class CalculatorNames {

    @Bean
    OperationCustomizer dutiesOfDeadlines(Deadlines deadlines) {
        return (operation, method) -> {
            if (method.getBeanType().equals(DeadlineApi.class)) {
                operation.getParameters().stream()
                        .filter(parameter -> parameter.getName().equals(DeadlineApi.DUTY))
                        .forEach(parameter -> {
                            parameter.setDescription(parameter.getDescription() + ". "
                                    + deadlines.duties().stream()
                                            .map(duty ->
                                                    duty.code() + ": " + duty.title() + ", from " + duty.startEvent())
                                            .collect(Collectors.joining("; ")));
                        });
            }
            return operation;
        };
    }
}
