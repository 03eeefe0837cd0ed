import { describe, expect, it } from 'vitest';
import { risksOfText } from '../../../../../tools/page/frame/acting/risks-of-text';

describe('risks of the words on a control', () => {
  it.each([
    ['Buy now', 'payment'],
    ['Jetzt kostenpflichtig bestellen', 'payment'],
    ['Payer 20 €', 'payment'],
    ['Finalizar compra', 'payment'],
    ['Оплатить заказ', 'payment'],
    ['立即购买', 'payment'],
    ['注文を確定する', 'payment'],
    ['Delete account', 'deletion'],
    ['Move to Trash', 'deletion'],
    ['deleteItem', 'deletion'],
    ['items 5 remove', 'deletion'],
    ['Konto löschen', 'deletion'],
    ['Supprimer', 'deletion'],
    ['Удалить', 'deletion'],
    ['刪除', 'deletion'],
    ['삭제', 'deletion'],
    ['Send message', 'sending'],
    ['Nachricht absenden', 'sending'],
    ['Enviar', 'sending'],
    ['Отправить', 'sending'],
    ['送信', 'sending'],
    ['Sign in', 'credentials'],
    ['LOGOUT', 'credentials'],
    ['Mot de passe oublié ?', 'credentials'],
    ['Cerrar sesión', 'credentials'],
  ])('%s: %s', (text, risk) => {
    expect(risksOfText(text)).toContain(risk);
  });

  it.each([
    'Open menu',
    'Next page',
    'Silver',
    'Bidirectional',
    'Settings',
    'Kuperus',
    'Filter',
    'Undelete? No: Catalog in use',
  ])('%s: none', (text) => {
    expect(risksOfText(text)).toEqual([]);
  });
});
