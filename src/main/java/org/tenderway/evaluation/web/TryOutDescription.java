package org.tenderway.evaluation.web;

import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tenderway.evaluation.tryout.Guide;

/** Puts the names, the parameters and the worked requests into the description of the interface. */
@Configuration
class TryOutDescription {

    @Bean
    OperationCustomizer methodsOfTheTryOut(Guide guide) {
        return (operation, method) -> {
            if (method.getBeanType().equals(TryOutApi.class)) {
                operation.setDescription(guide.words());
            }
            return operation;
        };
    }
}
