/// The script of the document: it sorts tables, saves files and unfolds what is printed.
///
/// It finds its work from the document, so that it goes on when what is in `main` is replaced.
enum ReportScript {
    static let text = #"""

        'use strict';

        document.addEventListener('click', event => {
          const button = event.target.closest('#report button');
          if (!button) return;
          if (button.dataset.file) save(button);
          else if (button.closest('th')) sort(button.closest('th'));
        });

        // A first click sorts upwards, a second one downwards; what is not known stays last.
        function sort(head) {
          const place = head.cellIndex;
          const table = head.closest('table');
          const direction = head.getAttribute('aria-sort') === 'ascending' ? 'descending' : 'ascending';
          for (const other of head.parentNode.cells) other.removeAttribute('aria-sort');
          head.setAttribute('aria-sort', direction);
          const sign = direction === 'ascending' ? 1 : -1;
          const rows = Array.from(table.tBodies[0].rows, row => [key(row.cells[place]), row]);
          rows.sort(([a], [b]) => a.known !== b.known ? b.known - a.known : sign * order(a, b));
          table.tBodies[0].append(...rows.map(([, row]) => row));
        }

        // A number is one without its thin spaces; a CIDR block is none.
        function key(cell) {
          const text = cell.textContent.trim();
          const number = text.replace(/\u2009/g, '').match(/^-?\d+(\.\d+)?(?![\d.])/);
          return {text, known: text !== '' && text !== '?' && text !== '-', number: number && Number(number[0])};
        }

        const collator = new Intl.Collator('en', {numeric: true});

        function order(a, b) {
          if (a.number === null || b.number === null) return collator.compare(a.text, b.text);
          return a.number - b.number || collator.compare(a.text, b.text);
        }

        function save(button) {
          const text = button.closest('.file').querySelector('pre').textContent;
          const link = document.createElement('a');
          link.href = URL.createObjectURL(new Blob([text], {type: 'application/octet-stream'}));
          link.download = button.dataset.file;
          link.click();
          setTimeout(() => URL.revokeObjectURL(link.href), 10000);
        }

        // Paper cannot unfold.
        let unfolded = [];
        addEventListener('beforeprint', () => {
          unfolded = [...document.querySelectorAll('#report > section > details:not([open])')];
          for (const details of unfolded) details.open = true;
        });
        addEventListener('afterprint', () => {
          for (const details of unfolded) details.open = false;
        });

        """#
}
