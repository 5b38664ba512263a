const INTERVAL = 60;

/** Shows what is being done, and lets the browser draw and answer in between. */
export class Progress {
    #panel = document.getElementById('running');
    #label = document.getElementById('doing');
    #bar = document.getElementById('bar');
    #drawn = performance.now();

    constructor() {
        this.#panel.hidden = false;
        this.#bar.value = 0;
    }

    /** Called often; waits for the browser only when it has been kept busy for a while. */
    report = (what, done, total) => {
        if (performance.now() - this.#drawn < INTERVAL) {
            return undefined;
        }
        this.#label.textContent = what;
        this.#bar.value = total === 0 ? 0 : done / total;
        return new Promise((resume) => {
            setTimeout(() => {
                this.#drawn = performance.now();
                resume();
            });
        });
    };

    end() {
        this.#panel.hidden = true;
    }
}
